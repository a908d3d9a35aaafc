package no.svarbrev.questionnaire.expression;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name that an expression looks up: its steps, what it stands for, and the column it begins at, from one. */
public record Reference(Kind kind, List<Step> steps, int column) {
    /** What the name names. */
    public enum Kind {
        /** {@code {name.step}}: an answer, a variable, a calculated value or a word of the context. */
        VALUE,
        /** In the filter of a function such as sumInArray: a value in each element, else as {@link #VALUE}. */
        ELEMENT_VALUE,
        /** {@code {$name.property}} or propertyValue('name', 'property'). */
        PROPERTY,
        /** A question named in quotes: displayValue('name'), getComment('name'). */
        QUESTION,
        /** A page, panel or dynamic panel named in quotes: isContainerReady('name'). */
        CONTAINER
    }

    /** One part of a path between dots, {@code name} or {@code name[index]}; a negative index counts from the end. */
    public record Step(String name, boolean indexed, int index) {
        public static Step named(String name) {
            return new Step(name, false, 0);
        }

        @Override
        public String toString() {
            return indexed ? name + "[" + index + "]" : name;
        }
    }

    public Reference {
        steps = List.copyOf(steps);
    }

    Reference ofElement() {
        return kind == Kind.VALUE ? new Reference(Kind.ELEMENT_VALUE, steps, column) : this;
    }

    /** The first step: the name of the question, unless that name has dots in it. */
    public String name() {
        return steps.get(0).name();
    }

    /** The names of questions this may mean when those may have dots in them, the longest first. */
    public Stream<String> candidates() {
        int last = IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).indexed())
                .findFirst()
                .orElse(steps.size() - 1);
        return IntStream.iterate(last, step -> step >= 0, step -> step - 1)
                .mapToObj(step ->
                        steps.subList(0, step + 1).stream().map(Step::name).collect(Collectors.joining(".")));
    }

    /** As it was written between the braces. */
    public String path() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
