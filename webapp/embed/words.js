// The few words that the element itself says.

export const WORDS = {
  create: "Create a key…",
  openWindow: "Create a key in a new window…",
  title: "Create an SSH key",
  close: "Close",
  inWindow: "The key wizard is open in another window.",
  unsaved: "The private key is not saved yet. If you close the wizard now, the key is lost.",
  stay: "Go on with the key",
  lose: "Close and lose the key",
  missing: "Create a key first.",
  notStarted: "The key wizard did not start.",
  badAddress: "The address of the key wizard is not valid.",
  sameOrigin: "The key wizard must come from another origin than this page to be opened in a window.",
  noWindow: "The browser did not open the window. Allow it for this page, then try again.",
  handedOver: "Public key",
};
