package io.dormouse.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as a map: what the browser's object is to the page, without a browser. */
record MapMessage(Map<String, Object> fields) implements Incoming, Outgoing {
    static MapMessage empty() {
        return new MapMessage(new LinkedHashMap<>());
    }

    MapMessage with(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        copy.put(field, value);
        return new MapMessage(copy);
    }

    @Override
    public boolean hasOnly(List<String> names) {
        return names.containsAll(fields.keySet());
    }

    @Override
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    @Override
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    @Override
    public double number(String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public boolean isTruth(String field) {
        return fields.get(field) instanceof Boolean;
    }

    @Override
    public boolean truth(String field) {
        return (Boolean) fields.get(field);
    }

    @Override
    public List<String> texts(String field, int most) {
        return fields.get(field) instanceof List<?> list
                        && list.size() <= most
                        && list.stream().allMatch(String.class::isInstance)
                ? list.stream().map(String.class::cast).toList()
                : null;
    }

    @Override
    public void put(String field, String text) {
        fields.put(field, text);
    }

    @Override
    public void put(String field, double number) {
        fields.put(field, number);
    }

    @Override
    public void put(String field, boolean truth) {
        fields.put(field, truth);
    }
}
