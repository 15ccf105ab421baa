import { API_BASE } from "../../api/index.js";
import { AUTH_BASE } from "../accounts/auth-routes.js";
import { escaped, type Page } from "./page.js";

/** A field of a form: name, kind, and its words. */
interface Field {
  readonly name: string;
  readonly type: "text" | "password";
  readonly autocomplete: string;
  readonly ar: string;
  readonly en: string;
}

/** A page with one form. */
export interface EntryPage {
  readonly path: string;
  /** Where the form is sent, as JSON. */
  readonly target: string;
  readonly fields: readonly Field[];
  readonly title: { readonly ar: string; readonly en: string };
  readonly button: { readonly ar: string; readonly en: string };
  /** Whether the address brings a secret behind `#`. */
  readonly hasSecret: boolean;
  /** Whether a passkey does instead of the fields. */
  readonly hasPasskey?: true;
  /** Whether it is sent at once, without anything being typed. */
  readonly isSentAtOnce?: true;
  /** Where it leads. */
  readonly leadsTo: string;
}

const CODE: Field = {
  name: "code",
  type: "text",
  autocomplete: "username",
  ar: "رمزك، مثل A1، لا اسمك",
  en: "your code, such as A1, not your name",
};
const NEW_PASSWORD: Field = {
  name: "password",
  type: "password",
  autocomplete: "new-password",
  ar: "كلمة سر جديدة: خمس كلمات مختلفة أو اثنا عشر محرفاً على الأقل",
  en: "a new password: five different words, or twelve signs at least",
};
const PASSWORD: Field = {
  name: "password",
  type: "password",
  autocomplete: "current-password",
  ar: "كلمة السر",
  en: "password",
};

/** The button of a passkey, and what is said where it did not come. */
const PASSKEY = {
  button: { ar: "الدخول بمفتاح مرور", en: "sign in with a passkey" },
  refused: {
    ar: "لم يُقبل مفتاح المرور، أو أُلغي. ادخل برمزك وكلمة سرك.",
    en: "The passkey was refused or taken back. Sign in with your code and password.",
  },
};

const GO_ON = { ar: "متابعة", en: "go on" };

export const PAGES: readonly EntryPage[] = [
  {
    path: "/setup",
    target: "/setup",
    fields: [CODE, NEW_PASSWORD],
    title: {
      ar: "أول مدير لهذا السجل",
      en: "the first admin of this register",
    },
    button: GO_ON,
    hasSecret: true,
    leadsTo: "/sign-in",
  },
  {
    path: "/password",
    target: "/password",
    fields: [NEW_PASSWORD],
    title: { ar: "اختر كلمة سرك", en: "choose your password" },
    button: GO_ON,
    hasSecret: true,
    leadsTo: "/sign-in",
  },
  {
    path: "/enter",
    target: `${AUTH_BASE}/enter`,
    fields: [],
    title: { ar: "الدخول إلى السجل", en: "into the register" },
    button: GO_ON,
    hasSecret: true,
    isSentAtOnce: true,
    leadsTo: "/",
  },
  {
    path: "/sign-in",
    target: `${AUTH_BASE}/sign-in/username`,
    fields: [{ ...CODE, name: "username" }, PASSWORD],
    title: { ar: "الدخول", en: "sign in" },
    button: { ar: "دخول", en: "sign in" },
    hasSecret: false,
    hasPasskey: true,
    leadsTo: "/",
  },
  {
    path: "/second-factor",
    target: `${AUTH_BASE}/two-factor/verify-totp`,
    fields: [
      {
        name: "code",
        type: "text",
        autocomplete: "one-time-code",
        ar: "الأرقام الستة من تطبيقك",
        en: "the six digits of your app",
      },
    ],
    title: { ar: "العامل الثاني", en: "second factor" },
    button: GO_ON,
    hasSecret: false,
    leadsTo: "/",
  },
  {
    path: "/unlock",
    target: `${API_BASE}/unlock`,
    fields: [
      {
        ...PASSWORD,
        name: "passphrase",
        ar: "عبارة سر السجل",
        en: "passphrase of the register",
      },
    ],
    title: { ar: "السجل مغلق", en: "the register is closed" },
    button: { ar: "فتح", en: "open" },
    hasSecret: false,
    leadsTo: "/",
  },
];

function fieldHtml({ name, type, autocomplete, ar, en }: Field): string {
  return `<label>${escaped(ar)} <span class="en" lang="en" dir="ltr">${escaped(en)}</span>
<input name="${name}" type="${type}" autocomplete="${autocomplete}" dir="auto" required></label>`;
}

const SCRIPT = `
const form = document.querySelector("form");
const said = document.querySelector(".bad");
const secret = location.hash.slice(1);
if (secret) history.replaceState(null, "", location.pathname);
async function send() {
  said.textContent = "";
  const fields = Object.fromEntries(new FormData(form));
  if (form.dataset.secret) fields.secret = secret;
  const answer = await fetch(form.dataset.target, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields) });
  const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (answer.ok) { location.href = body.twoFactorRedirect ? "/second-factor" : form.dataset.leadsTo; return; }
  said.textContent = [body.detailAr, body.detail].filter(Boolean).join("\\n") || "…";
}
const key = document.querySelector(".passkey");
// Browsers without these read no options: for them there is the password.
if (key && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  key.hidden = false;
  key.addEventListener("click", async () => {
    said.textContent = "";
    try {
      const asked = await fetch(key.dataset.options);
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
      const credential = await navigator.credentials.get({ publicKey });
      const answer = await fetch(key.dataset.target, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ response: credential.toJSON() }) });
      if (answer.ok) { location.href = form.dataset.leadsTo; return; }
    } catch { /* Said below. */ }
    said.textContent = key.dataset.refused;
  });
}
form.addEventListener("submit", (event) => { event.preventDefault(); void send(); });
if (form.dataset.once) void send();
`;

/** The second way in; a script shows it where the browser can. */
function passkeyHtml(): string {
  const { button, refused } = PASSKEY;
  return `<button type="button" class="passkey" hidden data-options="${AUTH_BASE}/passkey/generate-authenticate-options" data-target="${AUTH_BASE}/passkey/verify-authentication" data-refused="${escaped(`${refused.ar}\n${refused.en}`)}">${escaped(button.ar)} · <bdi lang="en">${escaped(button.en)}</bdi></button>`;
}

/** A page with its form. */
export function entryPage(page: EntryPage): Page {
  const { title, fields, button, target, leadsTo, hasSecret } = page;
  return {
    title: `${title.ar} · إسناد`,
    body: `<main class="narrow"><h1>${escaped(title.ar)}<br><span class="en" lang="en" dir="ltr">${escaped(title.en)}</span></h1>
<form data-target="${target}" data-leads-to="${leadsTo}"${hasSecret ? ' data-secret="1"' : ""}${page.isSentAtOnce ? ' data-once="1"' : ""}>
${fields.map(fieldHtml).join("\n")}
<button>${escaped(button.ar)} · <bdi lang="en">${escaped(button.en)}</bdi></button>
${page.hasPasskey ? passkeyHtml() : ""}
<p class="bad" role="alert"></p></form></main>`,
    script: SCRIPT,
  };
}
