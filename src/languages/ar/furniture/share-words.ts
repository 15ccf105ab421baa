import { foldKey } from "../letters.js";

/** Words of which a bar of buttons is made. */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  foldKey(
    "شارك شاركها مشاركة انشر غرد طباعة اطبع إرسال أرسل لصديق إلى صديق حفظ نسخ الرابط رابط فيسبوك الفيسبوك فيس بوك تويتر واتساب واتس آب واتسآب تلغرام تلجرام تيليغرام تليغرام ماسنجر مسنجر لينكدإن لينكد إن بنترست بريد البريد الإلكتروني إلكتروني عبر على حجم الخط تكبير تصغير الخط منصة إكس facebook twitter x whatsapp telegram messenger linkedin pinterest email e-mail print copy link share tweet reddit tumblr viber pocket flipboard google+ google plus + - a a+ a- أ أ+ أ- |",
  )
    .toLowerCase()
    .split(" "),
);
