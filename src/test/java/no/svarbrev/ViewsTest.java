package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.page.Head;
import no.svarbrev.platform.page.Pages;
import org.junit.jupiter.api.Test;

/**
 * Holds that no view is a bag: a record that a template shows has at most eight parts. Views are the records that say so, those
 * that know who looks or what the page begins with, and all that can be read through them.
 */
class ViewsTest {
    private static final int MOST_PARTS = 8;

    private static final Set<Class<?>> VIEWS = views();

    private static Set<Class<?>> views() {
        Set<Class<?>> views = new TreeSet<>(Comparator.comparing(Class::getName));
        new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("no.svarbrev").stream()
                        .filter(JavaClass::isRecord)
                        .map(JavaClass::reflect)
                        .filter(ViewsTest::isShown)
                        .forEach(view -> addWithParts(view, views));
        return views;
    }

    private static boolean isShown(Class<?> each) {
        return each.getSimpleName().endsWith("View")
                || Stream.of(each.getRecordComponents())
                        .anyMatch(part -> part.getType() == Actor.class || part.getType() == Head.class);
    }

    private static void addWithParts(Class<?> type, Set<Class<?>> views) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(permitted -> addWithParts(permitted, views));
        }
        if (type.isRecord() && type.getName().startsWith("no.svarbrev.") && views.add(type)) {
            Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .flatMap(ViewsTest::named)
                    .forEach(part -> addWithParts(part, views));
        }
    }

    /** A template would call the helper, and never see what the view says. */
    @Test
    void noPartOfAViewHasTheNameOfAHelper() {
        Set<String> helpers = new Pages().helpers();
        assertThat(helpers).contains("say", "reuse");
        assertThat(VIEWS.stream()
                        .flatMap(view -> Stream.of(view.getRecordComponents()))
                        .filter(part -> helpers.contains(part.getName()))
                        .map(part -> part.getDeclaringRecord().getSimpleName() + "." + part.getName()))
                .isEmpty();
    }

    /** The class itself, or all that its type names, as the records in a list. */
    private static Stream<Class<?>> named(Type type) {
        return type instanceof ParameterizedType several
                ? Stream.of(several.getActualTypeArguments()).flatMap(ViewsTest::named)
                : Optional.of(type).filter(Class.class::isInstance).<Class<?>>map(Class.class::cast).stream();
    }

    @Test
    void aViewHasAtMostEightParts() {
        assertThat(VIEWS)
                .allSatisfy(view -> assertThat(view.getRecordComponents())
                        .as(view.getName())
                        .hasSizeLessThanOrEqualTo(MOST_PARTS));
    }

    @Test
    void whatPagesShowIsFound() {
        assertThat(VIEWS.stream().map(Class::getSimpleName).collect(Collectors.toSet()))
                .contains("SurveyView", "SendingView", "QuestionView", "Choosing", "OutcomeChoice", "Standing", "Line")
                .hasSizeGreaterThan(100);
    }
}
