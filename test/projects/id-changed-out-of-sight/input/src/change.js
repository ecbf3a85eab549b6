import { applied, awaited, Base, given, keyed, patterned, rest, seen, shared, tagged, timed } from "./configs.js";

class Editor {
  constructor(part) {
    this.part = part;
  }
  run(id) {
    const { part } = this;
    part.id = id;
  }
}

class Child extends Base {
  static setUp() {
    super.rupt.id = "pk_base_2";
  }
}

const view = {
  get part() {
    return seen.web;
  },
};

function rename(id) {
  this.id = id;
}

const note = (_texts, part) => {
  part.id = "pk_tagged_2";
};

export async function change() {
  await new Promise((done) => {
    setTimeout(
      (part) => {
        part.id = "pk_timed_2";
        done();
      },
      0,
      timed.apps[0],
    );
  });
  new Map([["k", patterned.web]]).forEach((part) => {
    part.id = "pk_patterned_2";
  });
  new Editor(given.web).run("pk_given_2");
  const { ...copy } = rest;
  copy.web.id = "pk_rest_2";
  const [part] = await Promise.all([awaited.web]);
  part.id = "pk_awaited_2";
  Reflect.apply(rename, applied.web, ["pk_applied_2"]);
  const KEY = Symbol("part");
  const bag = { [KEY]: keyed.web };
  bag[KEY].id = "pk_keyed_2";
  view.part.id = "pk_seen_2";
  note`${tagged.web}`;
  Child.setUp();
  Object.values(shared)[0].id = "pk_part_2";
}
