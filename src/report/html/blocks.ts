import { type Block, type CardField, fieldHint, type Item, openHint, type Task } from "../blocks.ts";
import { diffs } from "./diffs.ts";
import { codeBlock, findingList, tickBox } from "./findings.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { docsLink, message, places, value, words } from "./words.ts";

/** The blocks of a section under one another; cards of one form stand side by side. */
export function blocks(all: readonly Block[]): Markup {
  const groups: { form: string | null; parts: Markup[] }[] = [];
  for (const block of all) {
    const form = block.kind === "card" ? block.form : null;
    const last = groups.at(-1);
    if (last !== undefined && last.form === form) last.parts.push(oneBlock(block));
    else groups.push({ form, parts: [oneBlock(block)] });
  }
  return markup`${groups.map(({ form, parts }) => {
    if (form === null) return markup`${parts}`;
    return markup`<div class="cards${parts.length === 1 ? " wide" : ""}">${parts}</div>`;
  })}`;
}

function oneBlock(block: Block): Markup {
  switch (block.kind) {
    case "text":
      return markup`<p class="${block.tone === "hint" ? "intro" : "plain"}">${words(block.words)}</p>`;
    case "list": {
      const items = block.items.map(item);
      const title = block.title === undefined ? NOTHING : markup`<h4>${block.title}</h4>`;
      return block.ordered
        ? markup`${title}<ol class="next">${items}</ol>`
        : markup`${title}<ul class="entries">${items}</ul>`;
    }
    case "tasks": {
      const own = block.tasks.filter(({ elsewhere }) => !elsewhere);
      return own.length === 0 ? NOTHING : markup`<ul class="tasks">${own.map(task)}</ul>`;
    }
    case "card":
      return card(block);
    case "choice":
      return choice(block);
    case "findings":
      return findingList(block.findings, block.outcome);
    case "diffs":
      return diffs(block.files);
  }
}

function item({ text, lines = [], code = [], tick }: Item): Markup {
  const head = tick === undefined ? markup`<div>${words(text)}</div>` : tickBox(tick, words(text));
  return markup`<li>${head}${lines.map((line) => markup`<div>${words(line)}</div>`)}${code.map(codeBlock)}</li>`;
}

function task({ id, title, status, steps, places: from, remarks }: Task): Markup {
  const list = steps.map((step) => markup`<li>${message(step)}</li>`);
  return markup`<li class="task">${tickBox({ id, label: title, status }, message(title))}
<div class="steps">${steps.length > 0 ? markup`<ol>${list}</ol>` : NOTHING}${places(from)}${remarks.map((remark) => markup`<p class="hint">${remark}</p>`)}</div></li>`;
}

/** All values stand on the card; the script shows the one that was chosen. */
function field(one: CardField): Markup {
  const { label, values, chosen, choice: question } = one;
  const rows = values.map((each, index) => {
    const hidden = chosen !== null && chosen !== index;
    return markup`<div data-index="${index}"${hidden ? markup` hidden` : NOTHING}>${value(each)}</div>`;
  });
  const open = openHint(one);
  // The choice is made on the page, and what asks for it is hidden then.
  const ask = open === "" ? NOTHING : markup`<span class="undecided">${open}</span>`;
  const note = fieldHint(one) === "" ? NOTHING : markup`<p class="hint">${ask}${message(one.hint)}</p>`;
  const key = question === null ? NOTHING : markup` data-choice="${question}"`;
  return markup`<div class="field"${key}><dt>${label}</dt><dd>${rows}${note}</dd></div>`;
}

function card({ label, title, about, docs, fields, ticks }: Extract<Block, { kind: "card" }>): Markup {
  return markup`<article class="card"><h4><small>${label}</small> ${title}</h4>
<dl>${fields.map(field)}</dl>
<p class="about">${message(about)} ${docsLink(docs)}</p>
<fieldset class="ticks"><legend>Created in</legend>${ticks.map((tick) => tickBox(tick))}</fieldset></article>`;
}

function choice({ id, title, values, advice, chosen }: Extract<Block, { kind: "choice" }>): Markup {
  const rows = values.map(
    (each, index) =>
      markup`<label class="tick"><input type="radio" name="${id}" value="${index}"${index === chosen ? markup` checked` : NOTHING}> ${value(each)}</label>`,
  );
  return markup`<fieldset class="choice box" data-decision="${id}"><legend>${message(title)}</legend>${rows}<p class="hint">${message(advice)}</p></fieldset>`;
}
