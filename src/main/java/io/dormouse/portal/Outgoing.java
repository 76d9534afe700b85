package io.dormouse.portal;

/** A message to send: fields by name. */
interface Outgoing {
    void put(String field, String text);

    void put(String field, double number);

    void put(String field, boolean truth);
}
