package no.svarbrev.routing.engine.question;

import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.rule.Rules;

/** How the rules of an element came out when they were last looked at. */
public final class Standing {
    private final Rules rules;
    private boolean visible;
    private boolean enabled;
    private boolean required;

    public Standing(Rules rules) {
        this.rules = rules;
        this.visible = rules.visible().fixed();
        this.enabled = rules.enabled().fixed();
        this.required = rules.required().fixed();
    }

    public void look(Scope scope) {
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
    public void show(boolean shown) {
        visible = shown;
    }

    public boolean visible() {
        return visible;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean required() {
        return required;
    }
}
