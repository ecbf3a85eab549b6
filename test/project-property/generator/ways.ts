/** Ways to get at an object that somebody else has. */

/** Statements that write to the object that an expression gives. */
export type Write = (object: string) => string;

/** `n` makes the names unique in a module. */
export interface Way {
  name: string;
  statements(object: string, write: Write, n: number): string[];
}

const each = (name: string, list: (object: string) => string): Way => ({
  name,
  statements: (object, write) => [`for (const each of ${list(object)}) { ${write("each")} }`],
});

const given = (name: string, expression: (object: string) => string): Way => ({
  name,
  statements: (object, write, n) => [`const got_${n} = ${expression(object)};`, write(`got_${n}`)],
});

const called = (name: string, call: (object: string, fn: string) => string): Way => ({
  name,
  statements: (object, write) => [`${call(object, `(each) => { ${write("each")} }`)};`],
});

export const WAYS: readonly Way[] = [
  { name: "itself", statements: (object, write) => [write(object)] },
  given("alias", (object) => object),
  given("list", (object) => `[${object}][0]`),
  given("found", (object) => `[${object}].find((one) => one !== null)`),
  given("at", (object) => `[null, ${object}].at(-1)`),
  given("spread", (object) => `[...[${object}]][0]`),
  given("concat", (object) => `[].concat(${object})[0]`),
  given("from", (object) => `Array.from([${object}])[0]`),
  given("object", (object) => `({ held: ${object} }).held`),
  given("entries", (object) => `Object.entries({ held: ${object} })[0][1]`),
  given("values", (object) => `Object.values({ held: ${object} })[0]`),
  given("map", (object) => `new Map([["held", ${object}]]).get("held")`),
  given("weak", (object) => `new WeakRef(${object}).deref()`),
  given("comma", (object) => `(0, ${object})`),
  given("choice", (object) => `(globalThis.never ? null : ${object})`),
  given("either", (object) => `(globalThis.never || ${object})`),
  given("call", (object) => `(() => ${object})()`),
  given("identity", (object) => `((one) => one)(${object})`),
  given("kept", (object) => `((one) => ({ one }))(${object}).one`),
  given("getter", (object) => `({ get held() { return ${object}; } }).held`),
  given("generator", (object) => `(function* () { yield ${object}; })().next().value`),
  given("reduced", (object) => `[${object}].reduce((all, one) => ({ ...all, one }), {}).one`),
  given("assigned", (object) => `Object.assign({}, { held: ${object} }).held`),
  given("global", (object) => `(globalThis.held = ${object}, globalThis.held)`),
  given("filled", (object) => `Array(1).fill(${object})[0]`),
  given("of", (object) => `Array.of(${object})[0]`),
  given("flat", (object) => `[[${object}]].flat()[0]`),
  given("from-entries", (object) => `Object.fromEntries([["held", ${object}]]).held`),
  given("reflect-get", (object) => `Reflect.get({ held: ${object} }, "held")`),
  given("frozen", (object) => `Object.freeze([${object}])[0]`),
  given("sorted", (object) => `[${object}].sort()[0]`),
  given("map-set", (object) => `new Map().set("held", ${object}).get("held")`),
  given("map-values", (object) => `[...new Map([["held", ${object}]]).values()][0]`),
  given("entries-next", (object) => `[${object}].entries().next().value[1]`),
  given("inherited", (object) => `({ __proto__: { held: ${object} } }).held`),
  given("created", (object) => `Object.create({ held: ${object} }).held`),
  given("defined-getter", (object) => `Object.defineProperty({}, "held", { get: () => ${object} }).held`),
  given("static", (object) => `(class { static held = ${object}; }).held`),
  given("static-inherited", (object) => `(class extends (class { static held = ${object}; }) {}).held`),
  given("optional", (object) => `({ held: ${object} })?.held`),
  given("symbol", (object) => `((key) => ({ [key]: ${object} })[key])(Symbol("held"))`),
  given("curried", (object) => `((one) => () => one)(${object})()`),
  given("popped", (object) => `[${object}].pop()`),
  given("filtered", (object) => `[${object}].filter(Boolean)[0]`),
  given("mapped-on", (object) => `[${object}].map((one) => one)[0]`),
  given("flat-mapped", (object) => `[0].flatMap(() => [${object}])[0]`),
  given("apply", (object) => `((one) => one).apply(null, [${object}])`),
  given("call-on", (object) => `((one) => one).call(null, ${object})`),
  given("switched", (object) => `(() => { switch (1) { default: return ${object}; } })()`),
  given("tried", (object) => `(() => { try { return ${object}; } finally { effect("tried"); } })()`),
  given("constructed", (object) => `new (class { constructor(one) { this.one = one; } })(${object}).one`),
  given("returned-by-new", (object) => `new (function () { return ${object}; })()`),
  each("iterable", (object) => `({ *[Symbol.iterator]() { yield ${object}; } })`),
  called("set-each", (object, fn) => `new Set([${object}]).forEach(${fn})`),
  called("every", (object, fn) => `[${object}].every(${fn})`),
  called("prototype-each", (object, fn) => `Array.prototype.forEach.call([${object}], ${fn})`),
  called("called", (object, fn) => `(${fn}).call(null, ${object})`),
  called("apply-fn", (object, fn) => `(${fn}).apply(null, [${object}])`),
  called("immediate", (object, fn) => `setImmediate(${fn}, ${object})`),
  called("all", (object, fn) => `Promise.all([${object}]).then((all) => all.forEach(${fn}))`),
  called("handed", (object, fn) => `((fn, one) => fn(one))(${fn}, ${object})`),
  called("handed-later", (object, fn) => `((fn) => (one) => fn(one))(${fn})(${object})`),
  called("found-by", (object, fn) => `[${object}].findLast(${fn})`),
  {
    name: "entry-loop",
    statements: (object, write) => [
      `for (const [, one] of Object.entries({ held: ${object} })) { ${write("one")} }`,
    ],
  },
  {
    name: "key-loop",
    statements: (object, write, n) => [
      `const box_${n} = { held: ${object} };`,
      `for (const key in box_${n}) { ${write(`box_${n}[key]`)} }`,
    ],
  },
  {
    name: "for",
    statements: (object, write) => [`for (let one = ${object}; one; one = null) { ${write("one")} }`],
  },
  {
    name: "loop-target",
    statements: (object, write, n) => [
      `const box_${n} = {};`,
      `for (box_${n}.held of [${object}]) { ${write(`box_${n}.held`)} }`,
    ],
  },
  {
    name: "filled-object",
    statements: (object, write, n) => [
      `const box_${n} = {};`,
      `box_${n}.held = ${object};`,
      write(`box_${n}.held`),
    ],
  },
  {
    name: "kept-by-function",
    statements: (object, write, n) => [
      `let kept_${n};`,
      `((one) => { kept_${n} = one; })(${object});`,
      write(`kept_${n}`),
    ],
  },
  {
    name: "nullish",
    statements: (object, write, n) => [`let got_${n};`, `got_${n} ??= ${object};`, write(`got_${n}`)],
  },
  {
    name: "chained",
    statements: (object, write, n) => [
      `let other_${n};`,
      `const got_${n} = (other_${n} = ${object});`,
      `effect(got_${n} === other_${n});`,
      write(`other_${n}`),
    ],
  },
  {
    name: "pattern-default",
    statements: (object, write, n) => [`const { held: got_${n} = ${object} } = {};`, write(`got_${n}`)],
  },
  {
    name: "list-default",
    statements: (object, write, n) => [`const [got_${n} = ${object}] = [];`, write(`got_${n}`)],
  },
  {
    name: "parameter-default",
    statements: (object, write, n) => [
      `function set_${n}({ one = ${object} } = {}) { ${write("one")} }`,
      `set_${n}();`,
    ],
  },
  {
    name: "rest-pattern",
    statements: (object, write, n) => [
      `const { other: _${n}, ...rest_${n} } = { other: 1, held: ${object} };`,
      write(`rest_${n}.held`),
    ],
  },
  {
    name: "thrown-pattern",
    statements: (object, write) => [`try { throw { one: ${object} }; } catch ({ one }) { ${write("one")} }`],
  },
  {
    name: "setter",
    statements: (object, write, n) => [
      `const box_${n} = { set held(one) { ${write("one")} } };`,
      `box_${n}.held = ${object};`,
    ],
  },
  {
    name: "class-setter",
    statements: (object, write, n) => [
      `class Box_${n} { set held(one) { ${write("one")} } }`,
      `new Box_${n}().held = ${object};`,
    ],
  },
  {
    name: "class-getter",
    statements: (object, write, n) => [
      `class Box_${n} { get held() { return ${object}; } }`,
      write(`new Box_${n}().held`),
    ],
  },
  {
    name: "super",
    statements: (object, write, n) => [
      `class Box_${n} { constructor(one) { this.held = one; } }`,
      `class Lid_${n} extends Box_${n} { run() { ${write("this.held")} } }`,
      `new Lid_${n}(${object}).run();`,
    ],
  },
  {
    name: "static-block",
    statements: (object, write, n) => [
      `class Box_${n} { static { const one = ${object}; ${write("one")} } }`,
    ],
  },
  {
    name: "awaited",
    statements: (object, write) => [`(async () => { const one = await ${object}; ${write("one")} })();`],
  },
  {
    name: "awaited-loop",
    statements: (object, write) => [
      `(async () => { for await (const one of [${object}]) { ${write("one")} } })();`,
    ],
  },
  {
    name: "async-generator",
    statements: (object, write) => [
      `(async () => { for await (const one of (async function* () { yield ${object}; })()) { ${write("one")} } })();`,
    ],
  },
  {
    name: "event",
    statements: (object, write, n) => [
      `const target_${n} = new EventTarget();`,
      `target_${n}.addEventListener("set", ({ detail }) => { ${write("detail")} });`,
      `target_${n}.dispatchEvent(Object.assign(new Event("set"), { detail: ${object} }));`,
    ],
  },
  {
    name: "acts",
    statements: (object, write, n) => [
      `const acts_${n} = [() => { ${write(object)} }];`,
      `acts_${n}.forEach((act) => act());`,
    ],
  },
  {
    name: "weak-map",
    statements: (object, write, n) => [
      `const all_${n} = new WeakMap();`,
      `const key_${n} = {};`,
      `all_${n}.set(key_${n}, ${object});`,
      write(`all_${n}.get(key_${n})`),
    ],
  },
  {
    name: "linked",
    statements: (object, write, n) => [
      `const list_${n} = { next: { next: null, value: ${object} } };`,
      `for (let at = list_${n}; at; at = at.next) { const one = at.value; if (one) { ${write("one")} } }`,
    ],
  },
  {
    name: "recursive",
    statements: (object, write, n) => [
      `function set_${n}(one, times) { if (times > 0) { set_${n}(one, times - 1); return; } ${write("one")} }`,
      `set_${n}(${object}, 2);`,
    ],
  },
  {
    name: "yielded",
    statements: (object, write, n) => [
      `function* all_${n}() { const one = yield; ${write("one")} }`,
      `const it_${n} = all_${n}();`,
      `it_${n}.next();`,
      `it_${n}.next(${object});`,
    ],
  },
  each("loop", (object) => `[${object}]`),
  each("set", (object) => `new Set([${object}])`),
  each("iterated", (object) => `[${object}].values()`),
  called("each", (object, fn) => `[${object}].forEach(${fn})`),
  called("mapped", (object, fn) => `[${object}].map(${fn})`),
  called("entry", (object, fn) => `Object.values({ held: ${object} }).forEach(${fn})`),
  called("some", (object, fn) => `[${object}].some(${fn})`),
  called("applied", (object, fn) => `(${fn})(${object})`),
  called("reflected", (object, fn) => `Reflect.apply(${fn}, null, [${object}])`),
  called("rest", (object, fn) => `(${fn})(...[${object}])`),
  called("later", (object, fn) => `Promise.resolve(${object}).then(${fn})`),
  called("timed", (object, fn) => `queueMicrotask(() => (${fn})(${object}))`),
  {
    name: "pattern",
    statements: (object, write, n) => [
      `const { held: got_${n} = {} } = { held: ${object} };`,
      write(`got_${n}`),
    ],
  },
  {
    name: "pattern-each",
    statements: (object, write, n) => [
      `const { held: got_${n} } = { held: ${object} };`,
      `[got_${n}].forEach((each) => { ${write("each")} });`,
    ],
  },
  {
    name: "assigned-pattern",
    statements: (object, write, n) => [`let got_${n};`, `[got_${n}] = [${object}];`, write(`got_${n}`)],
  },
  {
    name: "arguments",
    statements: (object, write) => [`(function () { ${write("arguments[0]")} })(${object});`],
  },
  { name: "this", statements: (object, write) => [`(function () { ${write("this")} }).call(${object});`] },
  { name: "bound", statements: (object, write) => [`(function () { ${write("this")} }).bind(${object})();`] },
  {
    name: "parameter",
    statements: (object, write, n) => [`function set_${n}(one) { ${write("one")} }`, `set_${n}(${object});`],
  },
  {
    name: "parameter-pattern",
    statements: (object, write, n) => [
      `function set_${n}({ one: [two] }) { ${write("two")} }`,
      `set_${n}({ one: [${object}] });`,
    ],
  },
  {
    name: "default",
    statements: (object, write, n) => [
      `function set_${n}(one = ${object}) { ${write("one")} }`,
      `set_${n}();`,
    ],
  },
  {
    name: "thrown",
    statements: (object, write) => [`try { throw ${object}; } catch (one) { ${write("one")} }`],
  },
  {
    name: "instance",
    statements: (object, write, n) => [
      `class Setup_${n} { constructor(one) { this.one = one; } run() { ${write("this.one")} } }`,
      `new Setup_${n}(${object}).run();`,
    ],
  },
  {
    name: "field",
    statements: (object, write, n) => [
      `class Setup_${n} { #one = ${object}; run() { ${write("this.#one")} } }`,
      `new Setup_${n}().run();`,
    ],
  },
  {
    name: "listeners",
    statements: (object, write, n) => [
      `const all_${n} = new Set();`,
      `all_${n}.add((one) => { ${write("one")} });`,
      `for (const listener of all_${n}) listener(${object});`,
    ],
  },
  {
    name: "stored",
    statements: (object, write, n) => [
      `const all_${n} = new Map();`,
      `all_${n}.set("web", ${object});`,
      write(`all_${n}.get("web")`),
    ],
  },
  {
    name: "pushed",
    statements: (object, write, n) => [
      `const all_${n} = [];`,
      `all_${n}.push(${object});`,
      write(`all_${n}[0]`),
    ],
  },
  {
    name: "proxy",
    statements: (object, write, n) => [`const got_${n} = new Proxy(${object}, {});`, write(`got_${n}`)],
  },
  {
    name: "tagged",
    statements: (object, write) => [`((texts, one) => { ${write("one")} })\`held \${${object}}\`;`],
  },
  {
    name: "closure",
    statements: (object, write, n) => [
      `const acts_${n} = { set: () => { ${write(object)} } };`,
      `acts_${n}["set"]();`,
    ],
  },
];
