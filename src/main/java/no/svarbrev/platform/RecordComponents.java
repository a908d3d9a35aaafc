package no.svarbrev.platform;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a template can read of a view: the components of a record, and nothing else. No other method can be called. */
public final class RecordComponents implements ValueResolver {
    public static final RecordComponents RESOLVER = new RecordComponents();

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponents::accessor))
                    : Map.of();
        }
    };

    private RecordComponents() {}

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        // View records are private to their rooms.
        accessor.setAccessible(true);
        return accessor;
    }

    @Override
    public Object resolve(Object context, String name) {
        Method accessor = ACCESSORS.get(context.getClass()).get(name);
        return accessor == null ? UNRESOLVED : read(accessor, context);
    }

    private static Object read(Method accessor, Object view) {
        try {
            return accessor.invoke(view);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Object resolve(Object context) {
        return UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        return Collections.unmodifiableSet(ACCESSORS.get(context.getClass()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getValue(), context)))
                .entrySet());
    }
}
