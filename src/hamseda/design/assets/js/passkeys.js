// Passkeys: signs in with one, confirms with one, adds one. The form says which by its data-passkey.
import { toast } from "./toasts.js";
import { word } from "./page.js";

function bytesOf(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function textOf(bytes) {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function withBytes(list = []) {
  return list.map((each) => ({ ...each, id: bytesOf(each.id) }));
}

// The browser wants bytes where the server sent text.
function asOptions(given, isCreating) {
  const options = { ...given, challenge: bytesOf(given.challenge) };
  if (isCreating) {
    options.user = { ...given.user, id: bytesOf(given.user.id) };
    options.excludeCredentials = withBytes(given.excludeCredentials);
  } else {
    options.allowCredentials = withBytes(given.allowCredentials);
  }
  return options;
}

// And the server wants text where the browser gives bytes.
function asText(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: textOf(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) answer[name] = textOf(response[name]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  return JSON.stringify({
    id: credential.id, rawId: textOf(credential.rawId), type: credential.type, response: answer,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function optionsForSigningIn(form) {
  // The library answers with options only to a caller that asks for JSON.
  const answer = await fetch(form.action, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()).request_options.publicKey;
}

function optionsInPage() {
  return JSON.parse(document.getElementById("js_data").textContent);
}

async function credentialFor(form) {
  if (form.dataset.passkey === "sign-in") {
    return navigator.credentials.get({ publicKey: asOptions(await optionsForSigningIn(form), false) });
  }
  if (form.dataset.passkey === "confirm") {
    return navigator.credentials.get({ publicKey: asOptions(optionsInPage().request_options.publicKey, false) });
  }
  const options = asOptions(optionsInPage().creation_options.publicKey, true);
  const isWithoutPassword = form.querySelector("[name='passwordless']")?.checked ?? false;
  options.authenticatorSelection = {
    ...options.authenticatorSelection,
    residentKey: isWithoutPassword ? "required" : "discouraged",
    requireResidentKey: isWithoutPassword,
    ...(isWithoutPassword ? { userVerification: "required" } : {}),
  };
  return navigator.credentials.create({ publicKey: options });
}

const WORDS = {
  NotAllowedError: word("passkey not used"), InvalidStateError: word("passkey already there"), SecurityError: word("passkey needs name"),
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("[data-passkey-button]");
  if (!window.PublicKeyCredential) {
    button.disabled = true;
    form.querySelector("[data-passkey-missing]")?.removeAttribute("hidden");
    continue;
  }
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    try {
      form.querySelector("[name='credential']").value = asText(await credentialFor(form));
      form.submit();
    } catch (error) {
      console.warn("passkey", error);
      toast(WORDS[error.name] ?? word("passkey failed"), "warning");
    }
  });
}
