/** How a template language is read: as markup with code in marks, or by indentation. */
export interface TemplateLanguage {
  shape: "markup" | "indented";
  /** Comments of the language, besides those of HTML. */
  comments: readonly RegExp[];
  /** Marks that hold code of the server. */
  code: readonly RegExp[];
}

const PERCENT_CODE = /<%(?!%)[\s\S]*?(?:%>|$)/g;
const PERCENT_COMMENT = /<%(?:#|--)[\s\S]*?(?:%>|$)/g;
const BRACES = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{!![\s\S]*?!!\}/g;
const PHP_CODE = /<\?(?:php|=)?[\s\S]*?(?:\?>|$)/gi;

const PERCENT: TemplateLanguage = { shape: "markup", comments: [PERCENT_COMMENT], code: [PERCENT_CODE] };
const PHP: TemplateLanguage = { shape: "markup", comments: [/^[ \t]*#(?!\[).*$/gm], code: [PHP_CODE] };
const BLADE: TemplateLanguage = {
  shape: "markup",
  comments: [/\{\{--[\s\S]*?--\}\}/g],
  code: [PHP_CODE, BRACES],
};
const JINJA: TemplateLanguage = {
  shape: "markup",
  comments: [/\{#[\s\S]*?#\}/g, /\{%-?\s*comment\b[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g],
  code: [BRACES],
};
const MUSTACHE: TemplateLanguage = {
  shape: "markup",
  comments: [/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g],
  code: [/\{\{\{?[\s\S]*?\}?\}\}/g],
};
const RAZOR: TemplateLanguage = { shape: "markup", comments: [/@\*[\s\S]*?\*@/g], code: [/@\{[\s\S]*?\}/g] };
const GO: TemplateLanguage = {
  shape: "markup",
  comments: [/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g],
  code: [BRACES],
};
const SMARTY: TemplateLanguage = {
  shape: "markup",
  comments: [/\{\*[\s\S]*?\*\}/g, ...GO.comments],
  code: [PHP_CODE],
};
const FREEMARKER: TemplateLanguage = {
  shape: "markup",
  comments: [/<#--[\s\S]*?-->/g],
  code: [/\$\{[\s\S]*?\}/g],
};
const VELOCITY: TemplateLanguage = { shape: "markup", comments: [/#\*[\s\S]*?\*#|##[^\r\n]*/g], code: [] };
const PLAIN: TemplateLanguage = { shape: "markup", comments: [], code: [] };

/** Code and expressions of Thymeleaf in a script, with the value that a browser takes where no server runs. */
const THYMELEAF =
  /\/\*\[\[[\s\S]*?\]\]\*\/\s*(?:"[^"\r\n]*"|'[^'\r\n]*'|[\w.]+)?|\[[[(][$#@*~]\{[\s\S]*?\}[\])]\]/g;

/** Any of the languages that are often kept in files named `.html`. */
export const ANY_SERVER: TemplateLanguage = {
  shape: "markup",
  comments: [...JINJA.comments, ...MUSTACHE.comments, ...GO.comments, PERCENT_COMMENT],
  code: [BRACES, PERCENT_CODE, PHP_CODE, THYMELEAF],
};

/** A comment line and the deeper lines below it. */
const PUG: TemplateLanguage = {
  shape: "indented",
  comments: [/^([ \t]*)\/\/.*(?:\r?\n(?:\1[ \t]+.*|[ \t]*(?=\r?\n)))*/gm],
  code: [],
};
const HAML: TemplateLanguage = {
  shape: "indented",
  comments: [/^([ \t]*)(?:-#|\/).*(?:\r?\n(?:\1[ \t]+.*|[ \t]*(?=\r?\n)))*/gm],
  code: [],
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
  hbs: MUSTACHE,
  handlebars: MUSTACHE,
  mustache: MUSTACHE,
  edge: { ...BLADE, code: [BRACES] },
  cshtml: RAZOR,
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

/** The endings of all template languages, for whoever lists files. */
export const TEMPLATE_ENDINGS: readonly string[] = Object.keys(LANGUAGES);
