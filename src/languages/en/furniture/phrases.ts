import type { FurnitureKind } from "../../../text/line-furniture.js";

/** How English pages say one kind of furniture; asked of lines in lower case. */
export interface EnglishPhrases {
  readonly kind: FurnitureKind;
  /** The line is this and nothing else: a heading or a button. */
  readonly alone: RegExp;
  /** The line opens so, whatever follows. */
  readonly opens: RegExp | null;
  /** Longest line that `opens` is asked of, in characters. */
  readonly upTo: number;
}

/** Alternatives, one a line. */
function either(listed: string): string {
  const lines = listed.split("\n").map((line) => line.trim());
  return `(?:${lines.filter((line) => line !== "").join("|")})`;
}

function phrases(
  kind: FurnitureKind,
  alone: string,
  opens = "",
  upTo = 160,
): EnglishPhrases {
  return {
    kind,
    alone: new RegExp(`^${either(alone)}$`, "u"),
    opens: opens === "" ? null : new RegExp(`^${either(opens)}`, "u"),
    upTo,
  };
}

const NEWS =
  "(?:news|stories|story|articles?|posts?|headlines|features|reports|videos|essays|galleries|bulletins|statements|press releases|content|topics|reading|coverage|publications)";
const STORY =
  "(?:(?:this|the) (?:story|article|page|post|report|entry|statement|video))";
const NETWORK =
  "(?:facebook|twitter|x|whatsapp|telegram|instagram|youtube|linkedin|tiktok|google news|social media)";
const DAY =
  "(?:\\d{1,2}[ ./-]|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? )";

/**
 * The words by which English pages name what is no part of the article. General
 * manners of pages, none of one outlet; the first kind that fits counts.
 */
export const ENGLISH_PHRASES: readonly EnglishPhrases[] = [
  phrases(
    "comments",
    `(?:reader )?(?:comments?|responses|discussion|replies)(?: \\(?\\d+\\)?)?
     \\d+ (?:comments?|responses|replies|thoughts on .{1,120})
     (?:no|one) (?:comments?|response)(?: yet)?
     (?:leave|post|add|write|submit) (?:a |your )?(?:comment|reply|response)(?: .{0,20})?
     join the (?:conversation|discussion)
     (?:view|show|read|see) (?:all )?(?:\\d+ )?comments`,
    `your e-?mail address will not be published
     (?:you must be )?log(?:ged)? in to (?:post |leave )?(?:a )?comment
     comments (?:are|on this .{2,12} are) (?:now )?closed`,
  ),
  phrases(
    "related",
    `related(?: ${NEWS}| topics| links| items)?(?: .{0,20})?
     (?:more|other|latest|recent|top|trending|popular|previous|further|recommended|suggested|featured|similar|editor'?s?|editors'?) (?:picks|${NEWS})(?: .{0,30})?
     (?:more|also) (?:from|on|in|about) .{1,40}
     (?:read|see|watch|keep) (?:also|next|more|reading|this next|as well)
     (?:you (?:may|might) (?:also|like|be interested)).{0,30}
     (?:recommended|trending|what to read next|up next|don'?t miss|in other news|also in the news|elsewhere)(?: now| for you)?
     most (?:read|viewed|popular|shared|commented|watched)(?: .{0,20})?
     (?:previous|next|newer|older)(?: ${NEWS})?
     (?:back to|view) (?:all|list|results)(?: .{0,20})?`,
    `(?:read|see|watch) (?:also|more|next|as well) ?[:–—-]
     related ?[:–—-]
     (?:previous|next) (?:post|article|story|essay|page) ?[:»«]
     (?:explainer|in pictures) ?: .{3,80}\\?$`,
    200,
  ),
  phrases(
    "tags",
    `(?:tags?|labels?|topics?|categor(?:y|ies)|keywords|filed under|sections?)
     related topics`,
    `(?:tags?|labels?|topics|categor(?:y|ies)|keywords|filed under|posted in|tagged) ?[:|]
     tagged (?:with|as) `,
    300,
  ),
  phrases(
    "follow",
    `(?:subscribe|sign up|newsletters?|follow us|get the app|donate|support us|support our work|stay informed|join us)(?: .{0,25})?
     (?:(?:for )?(?:media|press|editorial|further)|for more information) ?(?:contacts?|enquiries|inquiries|information|office)?:?
     notes (?:to|for) editors?
     (?:enter )?your e-?mail(?: address)?`,
    `(?:follow|like|find|join) us on ${NETWORK}
     follow .{2,40} on ${NETWORK}
     (?:sign up|subscribe|register) (?:now |here |today )?(?:to|for|and) 
     (?:press|media) (?:office|contacts?|enquiries|inquiries)\\b.{0,100}(?:@|\\d{3})
     (?:get|receive) .{2,60} (?:in|to|delivered to|straight to) your (?:inbox|e-?mail|phone)
     to receive (?:new|our|more)
     (?:download|install|get) (?:the |our )?.{0,40}\\bapp\\b
     (?:listen to|watch|hear) (?:the |our )?(?:full |whole )?(?:report|programme|program|podcast|episode|interview|show)\\b
     (?:your gift|your donation|donate (?:today|now)|please (?:donate|consider))`,
    240,
  ),
  phrases(
    "rights",
    `(?:privacy|terms|cookies?|legal|disclaimer)(?: (?:policy|notice|of use|of service|and conditions|settings))?
     (?:copyright|©).*`,
    `©
     (?:\\(c\\) )?copyright\\b
     all rights reserved
     (?:text|content|material) is available under
     (?:reproduction|republication) (?:in whole|without)
     proudly powered by|powered by `,
    320,
  ),
  phrases(
    "facts",
    `\\d+ ?(?:views?|reads?|shares?|likes?|hits)
     \\d+[- ]min(?:ute)?s?(?: read)?
     reading time.{0,20}
     (?:about |over )?(?:\\d+|an?|one) (?:minute|min|hour|hr|day|week|month|year)s? ago
     (?:download|read) (?:the )?(?:full )?(?:report|statement|pdf)\\b.{0,40}
     download pdf.{0,20}`,
    `(?:published|posted|updated|last updated|last modified|first published|created|written|submitted)(?: on| at| by .{2,40} on)? ?:? ?${DAY}
     (?:posted|submitted) (?:on|by) .{0,60}\\d
     hits ?: ?\\d
     (?:estimated )?reading time ?:
     (?:press release|reference|ref\\.?|news release|document) (?:no\\.? ?)?[:#]? ?\\d`,
    140,
  ),
  phrases(
    "byline",
    `(?:staff|news) (?:writer|reporter|correspondent)s?
     (?:chief|senior|foreign|political|crime|defen[cs]e|diplomatic|world|maritime|local) (?:reporter|correspondent|editor|writer)`,
    `(?:words|story|photographs?|photos?|pictures|text|interview|reported|written|edited|posted|submitted) by [^.]{3,60}(?:$|\\d)
     (?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing|reporting))? by 
     (?:source|sources) ?: .{2,60}$`,
    140,
  ),
  phrases(
    "author",
    `about (?:the )?(?:author|writer|reporter|authors)
     (?:more|all) (?:posts|articles|stories) by .{2,40}`,
    `[^.]{3,50} is an? (?:\\p{L}+[ -]){0,3}(?:writer|reporter|journalist|correspondent|editor|columnist|photographer|freelancer?)\\b
     our standards ?:`,
    280,
  ),
  phrases(
    "picture",
    `(?:file )?(?:photo|photograph|image|picture)
     enlarge(?: this)? image`,
    `(?:file )?(?:photo|photograph|image|picture|illustration)(?: credit)? ?: `,
    160,
  ),
  phrases(
    "navigation",
    `(?:home|menu|search|back|close|contents|navigation(?: menu)?|log ?in|sign ?in|register|skip to (?:main )?content|contact(?: us)?|about(?: us)?|terms|accept(?: all)?|show more|load more(?: .{0,20})?|view more|top|back to top)
     jump to ?: .*
     page \\d+ of \\d+`,
    `(?:we|this (?:web)?site) uses? cookies
     (?:home|you are here) ?[/>»:]
     jump to ?:`,
    320,
  ),
  phrases(
    "advert",
    `(?:-|—)? ?advert(?:isement|ising)?s?(?: ?[-–—:] ?(?:story|article|content|scroll) .{0,30})?
     (?:story|article) continues below(?: .{0,20})?
     sponsored(?: content| by .{0,30})?
     promoted(?: content)?
     ad`,
  ),
  phrases(
    "share",
    `(?:share|tweet|e-?mail|print|save|copy(?: link)?|like|bookmark|republish)(?: ${STORY})?(?: (?:on|via|by|with) .{0,30})?
     share(?: this)?(?: .{0,20})?
     (?:printer[- ]friendly version|e-?mail this (?:story|page|article))(?: \\| .{0,40})?`,
    `printer[- ]friendly|e-?mail this `,
    80,
  ),
];
