// The fields of the portal's own form, which for-key and for-name point to.

/** The text field that the attribute's selector names, near the element; null where it names none. */
export function fieldFor(element, attribute) {
  const selector = element.getAttribute(attribute);
  let field = null;
  try {
    field = selector ? element.getRootNode().querySelector?.(selector) : null;
  } catch {
    // No selector: it names no field.
  }
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null;
}

/** Fills that field as if the text had been typed. Returns whether there is one. */
export function fill(element, attribute, text) {
  const field = fieldFor(element, attribute);
  if (!field) {
    if (element.hasAttribute(attribute)) {
      console.warn(`<dormouse-key ${attribute}="${element.getAttribute(attribute)}"> names no text field.`);
    }
    return false;
  }
  // React puts a value property of its own on the field and takes no notice of what goes through it; the class's does.
  const type = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(type.prototype, "value").set.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
