// What <dormouse-key> is made of, in its shadow: buttons, the dialog, the question before a key is lost, what it says.

// The style cannot come from a <style> or a style attribute: a strict CSP forbids both.
const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { display: block; }
  /* In a row of a flex layout a frame would be as wide as frames are by themselves, which is 300 pixels. */
  :host(:not([mode="button"], [mode="window"])) { flex: 1 1 auto; min-inline-size: 0; }
  :host([hidden]), [hidden] { display: none !important; }
  iframe { display: block; box-sizing: border-box; width: 100%; height: 32rem; border: 0; }
  p { margin: 0; padding: 0.75rem 0; }
  button {
    font: inherit; min-height: 2.25rem; padding: 0.25rem 0.875rem; border: 1px solid GrayText; border-radius: 0.5rem;
    background: Canvas; color: CanvasText; cursor: pointer;
  }
  button:hover:enabled { border-color: CanvasText; }
  button:disabled { color: GrayText; cursor: not-allowed; }
  textarea { box-sizing: border-box; display: block; width: 100%; font: 0.875rem/1.4 ui-monospace, monospace; }
  dialog {
    box-sizing: border-box; width: min(52rem, 100vw - 1rem); max-width: none; max-height: calc(100dvh - 1rem); padding: 0;
    border: 1px solid GrayText; border-radius: 0.75rem; background: Canvas; color: CanvasText;
  }
  dialog::backdrop { background: rgb(0 0 0 / 50%); }
  header {
    position: sticky; top: 0; z-index: 1; display: flex; align-items: center; justify-content: space-between; gap: 1rem;
    padding-block: 0.5rem; padding-inline: 1rem 0.5rem; background: Canvas;
    border-bottom: 1px solid color-mix(in srgb, GrayText 50%, Canvas);
  }
  h2 { margin: 0; font-size: 1.0625rem; }
  .question {
    position: sticky; top: 3.25rem; z-index: 1; padding: 0.25rem 1rem 0.75rem; background: Canvas;
    border-bottom: 2px solid CanvasText;
  }
  :host(:not([mode="button"])) .question { top: 0; }
`);

/** Builds the parts, all hidden but the dialog, which is closed. `on` says what they do; their words come later. */
export function partsIn(root, on) {
  root.adoptedStyleSheets = [styles];
  const parts = {
    create: button(on.open),
    openWindow: button(on.openWindow),
    problem: text("p", { role: "alert" }),
    note: text("p", { role: "status" }),
    question: text("div", { class: "question", role: "alertdialog", "aria-labelledby": "unsaved" }),
    unsaved: text("p", { id: "unsaved" }),
    stay: button(on.stay),
    lose: button(on.lose),
    dialog: text("dialog", { "aria-labelledby": "title" }),
    title: text("h2", { id: "title" }),
    close: button(on.close),
    result: text("textarea", { readonly: "", rows: 4 }),
  };
  parts.question.append(parts.unsaved, parts.stay, " ", parts.lose);
  const header = document.createElement("header");
  header.append(parts.title, parts.close);
  parts.dialog.append(header);
  // Chromium closes a dialog at the second Escape, whatever its "cancel" event is told.
  parts.dialog.addEventListener("keydown", on.keydown);
  parts.dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    on.close();
  });
  root.append(parts.create, parts.openWindow, parts.problem, parts.note, parts.question, parts.dialog, parts.result);
  for (const part of [parts.create, parts.openWindow, parts.problem, parts.note, parts.question, parts.result]) {
    part.hidden = true;
  }
  return parts;
}

function text(name, attributes) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  return element;
}

function button(pressed) {
  const element = text("button", { type: "button" });
  element.addEventListener("click", pressed);
  return element;
}
