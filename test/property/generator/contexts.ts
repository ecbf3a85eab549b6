/** Where a call stands. */
export interface CallContext {
  name: string;
  code(call: string, n: number): string;
  /** `top`: at module level, awaiting; `function`: own async function; `sync`: code that cannot await. */
  awaits: "top" | "inside" | "never";
  /** Needs a module that may export. */
  exports?: true;
  jsx?: true;
  ts?: true;
}

const inside = (name: string, body: (call: string) => string): CallContext => ({
  name,
  awaits: "inside",
  code: (call, n) => `async function step${n}(user, tenant) {\n${body(call)}\n}\nstep${n}(person, company)§`,
});

export const CONTEXTS: readonly CallContext[] = [
  { name: "statement", awaits: "never", code: (call) => `${call}§` },
  { name: "void", awaits: "never", code: (call) => `void ¤${call}§` },
  { name: "await-top", awaits: "top", code: (call) => `await ¤${call}§` },
  { name: "then", awaits: "never", code: (call, n) => `${call}¤.then(¤() => done${n}())§` },
  { name: "then-unread", awaits: "never", code: (call) => `${call}.then((answer) => done())§` },
  { name: "then-read", awaits: "never", code: (call) => `${call}.then(({ device_id }) => save(device_id))§` },
  {
    name: "then-pattern",
    awaits: "inside",
    code: (call) =>
      `Promise.resolve(person).then(async ({ ¤seats, home: { out } = {}, ...user }) => {\n  await ${call}§\n})§`,
  },
  {
    name: "then-list",
    awaits: "inside",
    code: (call) =>
      `Promise.all([person, load()]).then(async ([user, { seats, out = ‹/› }]) => {\n  await ${call}§\n})§`,
  },
  { name: "catch", awaits: "never", code: (call) => `${call}.catch(report).finally(done)§` },
  { name: "if", awaits: "never", code: (call) => `if (person)¤ ${call}§` },
  { name: "if-else", awaits: "never", code: (call) => `if (!person) done()§\nelse ${call}§` },
  { name: "and", awaits: "never", code: (call) => `person && ¤${call}§` },
  { name: "ternary", awaits: "never", code: (call) => `person ? ${call} : done()§` },
  { name: "sequence", awaits: "never", code: (call) => `done(), ${call}, done()§` },
  {
    name: "kept-promise",
    awaits: "never",
    code: (call, n) => `const pending${n} = ${call}§\npending${n}.catch(report)§`,
  },
  {
    name: "exported",
    awaits: "never",
    exports: true,
    code: (call, n) => `export const started${n} = ${call}§`,
  },
  { name: "all", awaits: "never", code: (call) => `Promise.all([¤${call}, other()])§` },
  { name: "passed", awaits: "never", code: (call) => `track(${call})§` },
  { name: "timeout", awaits: "never", code: (call) => `setTimeout(() => ${call}, 0)§` },
  { name: "iife", awaits: "inside", code: (call) => `‡(async (user) => {\n  ¤await ${call}§\n})(person)§` },
  { name: "effect", awaits: "never", code: (call) => `useEffect(() => {\n  ¤${call}§\n}, [person])§` },
  inside("await", (call) => `  ¤await ${call}§¤`),
  inside("unread", (call) => `  const answer = ¤await¤ ${call}§\n  done()§`),
  inside("unread-fields", (call) => `  const { ¤device_id } = await ${call}§\n  done()§`),
  inside(
    "read",
    (call) => `  const { device_id } = await ${call}§\n  localStorage.setItem(‹device›, device_id)§`,
  ),
  inside(
    "read-later",
    (call) => `  let answer\n  answer = await ${call}§\n  if (answer) show(answer.attached_devices)§`,
  ),
  inside("return", (call) => `  return¦ ${call}§`),
  inside("try", (call) => `  try {\n    await ${call}§\n  } catch (error) {¤\n    report(error)§\n  }`),
  inside("loop", (call) => `  for (const each of [1])¤ await ${call}§`),
  inside(
    "switch",
    (call) => `  switch (user.kind) {\n    default:¤\n      await ${call}§\n      break§\n  }`,
  ),
  inside(
    "taken",
    (call) => `  const { ¤seats, out = ‹/›, ...rest } = user§\n  await ${call}§\n  show(rest)§`,
  ),
  inside(
    "given-pattern",
    (call) =>
      `  const protect = async ({ seats, ¤out }) => {\n    await ${call}§\n  }§\n  await protect(user)§`,
  ),
  inside("each-pattern", (call) => `  for (const { seats, out } of [user, person]) await ${call}§`),
  inside("label", (call) => `  outer: ${call}§`),
  inside("shadow", (call) => `  const rupt = user.rupt§\n  show(rupt)§\n  await ${call}§`),
  inside("one-line", (call) => `  if (user) { await ${call}§ }`),
  inside(
    "nested",
    (call) => `  const go = async () => {\n    if (user) {\n      await ${call}§\n    }\n  }§\n  await go()§`,
  ),
  inside("test-answer", (call) => `  if (await ${call}) done()§`),
  {
    name: "arrow",
    awaits: "inside",
    code: (call, n) => `const run${n} = async (user, tenant)¦ =>¤ await ${call}§\nrun${n}(person, company)§`,
  },
  {
    name: "exported-function",
    awaits: "inside",
    exports: true,
    code: (call, n) => `export async function enter${n}(user, tenant) {\n  await ${call}§\n}`,
  },
  {
    name: "class",
    awaits: "inside",
    code: (call, n) =>
      `class Guard${n} {\n  ¤async check(user, tenant) {\n    await ${call}§\n  }\n}\nnew Guard${n}().check(person, company)§`,
  },
  {
    name: "field",
    awaits: "inside",
    code: (call, n) =>
      `class Field${n} {\n  check = async (user) => {\n    await ${call}§\n  }¤\n}\nnew Field${n}().check(person)§`,
  },
  {
    name: "static",
    awaits: "never",
    code: (call, n) => `class Static${n} {\n  static {\n    ${call}§\n  }\n}`,
  },
  {
    name: "object",
    awaits: "inside",
    code: (call, n) =>
      `const tools${n} = {\n  async check(user) {\n    await ${call}§\n  },\n}§\ntools${n}.check(person)§`,
  },
  {
    name: "default-parameter",
    awaits: "never",
    code: (call, n) => `function late${n}(ready = ${call}) {\n  return done(ready)§\n}\nlate${n}()§`,
  },
  {
    name: "jsx-handler",
    awaits: "never",
    jsx: true,
    code: (call, n) =>
      `function Button${n}({ user, tenant }) {\n  return <button onClick={¤() => ${call}}>{¤user.name}</button>§\n}`,
  },
  {
    name: "jsx-component",
    awaits: "never",
    jsx: true,
    code: (call, n) =>
      `function Page${n}({ user, tenant }) {\n  useEffect(() => {\n    ${call}§\n  }, [user])§\n  return <p>text // no comment {/* kept */}</p>§\n}`,
  },
];
