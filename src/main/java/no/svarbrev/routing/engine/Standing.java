package no.svarbrev.routing.engine;

import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Rules;

/** How the rules of an element came out when they were last looked at. */
final class Standing {
    private final Rules rules;
    private boolean visible;
    private boolean enabled;
    private boolean required;

    Standing(Rules rules) {
        this.rules = rules;
        this.visible = rules.visible().fixed();
        this.enabled = rules.enabled().fixed();
        this.required = rules.required().fixed();
    }

    void look(Scope scope) {
        if (!rules.visible().isFixed()) {
            visible = rules.visible().isTrue(scope);
        }
        if (!rules.enabled().isFixed()) {
            enabled = !rules.enabled().isFalse(scope);
        }
        if (!rules.required().isFixed()) {
            required = rules.required().isTrue(scope);
        }
    }

    /** A trigger shows or hides the element. */
    void show(boolean shown) {
        visible = shown;
    }

    boolean visible() {
        return visible;
    }

    boolean enabled() {
        return enabled;
    }

    boolean required() {
        return required;
    }
}
