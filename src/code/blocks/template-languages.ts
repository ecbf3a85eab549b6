import { blankRanges, type Range } from "./ranges.ts";

/** What stands between two signs: code of a server, or a comment. */
export interface Mark {
  open: RegExp;
  close: RegExp;
  /** Whether it lasts to the end of the text where it is not closed. */
  toEnd?: true;
}

/** A template language that is markup with code in marks. */
export interface MarkupTemplate {
  shape: "markup";
  /** Comments of the language, besides those of HTML. */
  comments: readonly Mark[];
  /** Marks that hold code of the server. */
  code: readonly Mark[];
}

/** A template language that tells elements by their indentation. */
export interface IndentedTemplate {
  shape: "indented";
  /** Comments: a line and the deeper lines below it. */
  comments: RegExp;
}

export type TemplateLanguage = MarkupTemplate | IndentedTemplate;

const PERCENT_CODE: Mark = { open: /<%(?!%)/g, close: /%>/g, toEnd: true };
const PERCENT_COMMENT: Mark = { open: /<%(?:#|--)/g, close: /%>/g, toEnd: true };
const BRACES: readonly Mark[] = [
  { open: /\{\{/g, close: /\}\}/g },
  { open: /\{%/g, close: /%\}/g },
  { open: /\{!!/g, close: /!!\}/g },
];
const PHP_CODE: Mark = { open: /<\?(?:php|=)?/gi, close: /\?>/g, toEnd: true };
const LINE_END = /(?=[\r\n])|$(?![\s\S])/g;

const PERCENT: MarkupTemplate = { shape: "markup", comments: [PERCENT_COMMENT], code: [PERCENT_CODE] };
const PHP: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /^[ \t]*#(?!\[)/gm, close: LINE_END }],
  code: [PHP_CODE],
};
const BLADE: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /\{\{--/g, close: /--\}\}/g }],
  code: [PHP_CODE, ...BRACES],
};
const JINJA: MarkupTemplate = {
  shape: "markup",
  comments: [
    { open: /\{#/g, close: /#\}/g },
    { open: /\{%-?\s*comment\b/g, close: /\{%-?\s*endcomment\s*-?%\}/g },
  ],
  code: BRACES,
};
const MUSTACHE: MarkupTemplate = {
  shape: "markup",
  comments: [
    { open: /\{\{~?!--/g, close: /--~?\}\}/g },
    { open: /\{\{~?!(?!--)/g, close: /\}\}/g },
  ],
  code: [{ open: /\{\{\{?/g, close: /\}\}\}?/g }],
};
const RAZOR: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /@\*/g, close: /\*@/g }],
  code: [{ open: /@\{/g, close: /\}/g }],
};
const GO: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /\{\{-?\s*\/\*/g, close: /\*\/\s*-?\}\}/g }],
  code: BRACES,
};
const SMARTY: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /\{\*/g, close: /\*\}/g }, ...GO.comments],
  code: [PHP_CODE],
};
const FREEMARKER: MarkupTemplate = {
  shape: "markup",
  comments: [{ open: /<#--/g, close: /-->/g }],
  code: [{ open: /\$\{/g, close: /\}/g }],
};
const VELOCITY: MarkupTemplate = {
  shape: "markup",
  comments: [
    { open: /#\*/g, close: /\*#/g },
    { open: /##/g, close: LINE_END },
  ],
  code: [],
};
const PLAIN: MarkupTemplate = { shape: "markup", comments: [], code: [] };
const GRAILS: MarkupTemplate = {
  shape: "markup",
  comments: [PERCENT_COMMENT, { open: /%\{--/g, close: /--\}%/g }],
  code: [PERCENT_CODE, { open: /\$\{/g, close: /\}/g }],
};

/** Code and expressions of Thymeleaf in a script, with the value that a browser takes where no server runs. */
const THYMELEAF: readonly Mark[] = [
  { open: /\/\*\[\[/g, close: /\]\]\*\/\s*(?:"[^"\r\n]*"|'[^'\r\n]*'|[\w.]+)?/g },
  { open: /\[[[(][$#@*~]\{/g, close: /\}[\])]\]/g },
];

/** Any of the languages that are often kept in files named `.html`. */
export const ANY_SERVER: MarkupTemplate = {
  shape: "markup",
  comments: [...JINJA.comments, ...MUSTACHE.comments, ...GO.comments, PERCENT_COMMENT],
  code: [...BRACES, PERCENT_CODE, PHP_CODE, ...THYMELEAF],
};

/** What stands in marks of one kind, in the order of the text; each character is looked at once, whatever is left open. */
export function marked(text: string, { open, close, toEnd }: Mark): Range[] {
  const found: Range[] = [];
  open.lastIndex = 0;
  for (let start = open.exec(text); start !== null; start = open.exec(text)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(text);
    if (end === null && !toEnd) break;
    found.push({ start: start.index, end: end === null ? text.length : close.lastIndex });
    if (end === null) break;
    open.lastIndex = Math.max(close.lastIndex, open.lastIndex);
  }
  return found;
}

/** The text without what stands in some marks, of the same length. */
export function withoutMarks(text: string, marks: readonly Mark[]): string {
  return marks.reduce((rest, mark) => blankRanges(rest, marked(rest, mark)), text);
}

const PUG: IndentedTemplate = {
  shape: "indented",
  comments: /^([ \t]*)\/\/.*(?:\r?\n(?:\1[ \t]+.*|[ \t]*(?=\r?\n)))*/gm,
};
const HAML: IndentedTemplate = {
  shape: "indented",
  comments: /^([ \t]*)(?:-#|\/).*(?:\r?\n(?:\1[ \t]+.*|[ \t]*(?=\r?\n)))*/gm,
};

/** By the ending of the path; the longer ending is looked up first (`.blade.php` before `.php`). */
const LANGUAGES: Readonly<Record<string, TemplateLanguage>> = {
  "blade.php": BLADE,
  ejs: PERCENT,
  eta: PERCENT,
  erb: PERCENT,
  rhtml: PERCENT,
  eex: PERCENT,
  leex: PERCENT,
  heex: PERCENT,
  jsp: PERCENT,
  jspf: PERCENT,
  jspx: PERCENT,
  tag: PERCENT,
  tagx: PERCENT,
  jte: PERCENT,
  gsp: GRAILS,
  asp: PERCENT,
  aspx: PERCENT,
  ascx: PERCENT,
  master: PERCENT,
  php: PHP,
  phtml: PHP,
  ctp: PHP,
  liquid: JINJA,
  njk: JINJA,
  nunjucks: JINJA,
  twig: JINJA,
  jinja: JINJA,
  jinja2: JINJA,
  j2: JINJA,
  volt: JINJA,
  tera: JINJA,
  swig: JINJA,
  hbs: MUSTACHE,
  handlebars: MUSTACHE,
  mustache: MUSTACHE,
  edge: { ...BLADE, code: BRACES },
  cshtml: RAZOR,
  "scala.html": RAZOR,
  vbhtml: RAZOR,
  razor: RAZOR,
  gohtml: GO,
  tmpl: GO,
  gotmpl: GO,
  tpl: SMARTY,
  latte: SMARTY,
  ftl: FREEMARKER,
  ftlh: FREEMARKER,
  vm: VELOCITY,
  marko: PLAIN,
  shtml: PLAIN,
  mako: PERCENT,
  riot: PLAIN,
  cfm: PLAIN,
  cfml: PLAIN,
  kit: PLAIN,
  leaf: PLAIN,
  soy: PLAIN,
  xsl: PLAIN,
  xslt: PLAIN,
  dust: PLAIN,
  templ: GO,
  blade: BLADE,
  hamlet: HAML,
  pug: PUG,
  jade: PUG,
  haml: HAML,
  slim: HAML,
};

/** The template language of a path, or null. */
export function templateLanguage(path: string): TemplateLanguage | null {
  const parts = path
    .slice(path.lastIndexOf("/") + 1)
    .toLowerCase()
    .split(".");
  return LANGUAGES[parts.slice(-2).join(".")] ?? LANGUAGES[parts.at(-1) ?? ""] ?? null;
}

/** A script that a server fills in: `guard.js.erb`, `app.ts.hbs`. It is a template that has no markup around its code. */
export const isScriptTemplate = (path: string): boolean =>
  /\.(?:[mc]?[jt]s|[jt]sx|es6)\.\w+$/i.test(path) && templateLanguage(path)?.shape === "markup";

/** The endings of all template languages, for whoever lists files: the last word of each. */
export const TEMPLATE_ENDINGS: readonly string[] = Object.keys(LANGUAGES).filter(
  (ending) => !ending.includes("."),
);
