import type { Messages } from "./message.js";

/** What can be wrong with an address that is fetched. */
export const CAPTURE_MESSAGES = {
  "CAP-BAD-ADDRESS": {
    ar: {
      saw: "ليس عنوان صفحة: {seen}",
      expected:
        "المتوقع عنوان يبدأ بـ https:// أو http:// ولا يزيد على 2048 حرفاً",
      remedy: "انسخ العنوان كاملاً من المتصفح",
    },
    en: {
      saw: "no address of a page: {seen}",
      expected:
        "expected an address that begins with https:// or http://, of 2048 characters at most",
      remedy: "copy the whole address from the browser",
    },
  },
  "CAP-CREDENTIALS": {
    ar: {
      saw: "في العنوان اسم مستخدم أو كلمة سر: {url}",
      expected: "المتوقع عنوان بلا حساب، فالعناوين تُحفظ وتُعرض",
      remedy: "احذف ما قبل @، أو احفظ الصفحة من المتصفح وأعطِ الملف",
    },
    en: {
      saw: "the address holds a user name or a password: {url}",
      expected:
        "expected an address without an account, since it is kept and shown",
      remedy: "remove what stands before @, or save the page and give the file",
    },
  },
  "CAP-PORT": {
    ar: {
      saw: "منفذ غير معتاد {port}: {url}",
      expected: "المتوقع المنفذ 80 أو 443",
      remedy: "إن كنت تقصده فاذكره في العنوان وأضف --allow-port",
    },
    en: {
      saw: "an unusual port {port}: {url}",
      expected: "expected port 80 or 443",
      remedy: "if you mean it, name it in the address and add --allow-port",
    },
  },
  "CAP-PRIVATE-ADDRESS": {
    ar: {
      saw: "{url} يقود إلى {address}، وهو عنوان خاص أو محجوز",
      expected: "المتوقع خادم على الشبكة العامة",
      remedy: "إن كان خادماً في شبكتك فسمّه بنفسك وأضف --allow-private",
    },
    en: {
      saw: "{url} leads to {address}, which is private or reserved",
      expected: "expected a server on the public network",
      remedy:
        "if it is a server of your own network, name it and add --allow-private",
    },
  },
  "CAP-UNREACHABLE": {
    ar: {
      saw: "تعذّر الوصول إلى {url}: {reason}",
      expected: "المتوقع خادم يجيب",
      remedy: "تحقق من الاتصال ومن العنوان، ثم أعد الأمر: ما جُلب لا يُجلب ثانية",
    },
    en: {
      saw: "{url} cannot be reached: {reason}",
      expected: "expected a server that answers",
      remedy:
        "check the connection and the address and repeat the command: what was fetched is not fetched again",
    },
  },
  "CAP-ROBOTS": {
    ar: {
      saw: "الموقع يطلب في robots.txt ألا تجلب البرامج {url}",
      expected: "المتوقع صفحة يسمح الموقع للبرامج بجلبها",
      remedy: "افتحها في المتصفح واحفظها وأعطِ الملف للأمر isnad run",
    },
    en: {
      saw: "the site's robots.txt asks programs not to fetch {url}",
      expected: "expected a page that the site lets programs fetch",
      remedy: "open it in a browser, save it and give the file to isnad run",
    },
  },
  "CAP-REDIRECTS": {
    ar: {
      saw: "{url} يحيل مرة بعد مرة: {seen}",
      expected: "المتوقع خمس إحالات على الأكثر، دون دوران",
      remedy: "افتح العنوان في المتصفح وأعطِ العنوان الذي ينتهي إليه",
    },
    en: {
      saw: "{url} redirects again and again: {seen}",
      expected: "expected at most five redirects, and no circle",
      remedy: "open it in a browser and give the address at which it ends",
    },
  },
  "CAP-STATUS": {
    ar: {
      saw: "أجاب الخادم عن {url} بالرمز {status}",
      expected: "المتوقع الصفحة نفسها (200)",
      remedy:
        "404 و410: حُذفت أو نُقلت؛ 401 و403: لا يعطيها لبرنامج؛ 5xx: أعد لاحقاً",
    },
    en: {
      saw: "the server answered {url} with status {status}",
      expected: "expected the page itself (200)",
      remedy:
        "404 and 410: removed or moved; 401 and 403: not given to a program; 5xx: try later",
    },
  },
  "CAP-TOO-LARGE": {
    ar: {
      saw: "{url} أكبر من {limit} بايت",
      expected: "المتوقع صفحة أو خلاصة أو مستند",
      remedy: "نزّله ببرنامج آخر وأعطِ الملف",
    },
    en: {
      saw: "{url} is larger than {limit} bytes",
      expected: "expected a page, a feed or a document",
      remedy: "download it by another program and give the file",
    },
  },
  "CAP-EXPANDS": {
    ar: {
      saw: "جواب {url} لا يُفكّ ضغطه: {seen}",
      expected: "المتوقع gzip أو deflate أو br سليم يتمدد مئتي ضعف على الأكثر",
      remedy: "افتحه في المتصفح واحفظه",
    },
    en: {
      saw: "what {url} answers cannot be decompressed: {seen}",
      expected:
        "expected sound gzip, deflate or br that expands two hundredfold at most",
      remedy: "open it in a browser and save it",
    },
  },
  "CAP-TOO-SLOW": {
    ar: {
      saw: "{url} لم يكتمل خلال {seconds} ثانية",
      expected: "المتوقع جواب كامل في هذه المدة",
      remedy: "أعد لاحقاً، أو زد المدة: --timeout",
    },
    en: {
      saw: "{url} was not complete after {seconds} seconds",
      expected: "expected the whole answer in that time",
      remedy: "try later, or allow more: --timeout",
    },
  },
  "CAP-LATER": {
    ar: {
      saw: "يطلب خادم {url} الانتظار {seconds} ثانية ({status})",
      expected: "المتوقع انتظار لا يزيد على دقيقتين",
      remedy: "أعد الأمر بعد ذلك: ما جُلب لا يُجلب ثانية",
    },
    en: {
      saw: "the server of {url} asks to wait {seconds} seconds ({status})",
      expected: "expected a wait of two minutes at most",
      remedy:
        "repeat the command after that: what was fetched is not fetched again",
    },
  },
  "CAP-BAD-PROXY": {
    ar: {
      saw: "وسيط غير مفهوم: {seen}",
      expected: "المتوقع socks5h://127.0.0.1:9050 أو مثله",
      remedy: "اذكر بروتوكول socks5h والمضيف والمنفذ؛ وسطاء HTTP غير مدعومة",
    },
    en: {
      saw: "a proxy that is not understood: {seen}",
      expected: "expected socks5h://127.0.0.1:9050 or the like",
      remedy: "name socks5h, host and port; HTTP proxies are not supported",
    },
  },
} as const satisfies Messages;
