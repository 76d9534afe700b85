package io.dormouse.file;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;

/**
 * How dear the unlocking of a file is, which the fuzz targets must know: what a file may ask of a user who waits for one key
 * is too much for a million files.
 *
 * <p>Looks for the numbers that say it inside the file's objects, whose own business they are.
 */
final class UnlockCost {

    /** Fields that hold a cost, and up to where it takes some milliseconds. */
    private static final Map<String, Long> SMALL = Map.of(
            "memoryKiB", 64L,
            "passes", 4L,
            "parallelism", 4L,
            "rounds", 2L,
            "iterations", 2048L,
            "n", 64L,
            "r", 8L,
            "p", 4L);

    private UnlockCost() {}

    static boolean isSmall(KeyFile file) {
        return file.costWarning().isEmpty() && isSmall((Object) file);
    }

    private static boolean isSmall(Object object) {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !isSmall(field, value(field, object))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSmall(Field field, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue() <= SMALL.getOrDefault(field.getName(), Long.MAX_VALUE);
        }
        Object inside = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        boolean ours = inside != null
                && inside.getClass().getPackage() == UnlockCost.class.getPackage()
                && !inside.getClass().isEnum();
        return !ours || isSmall(inside);
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
