import { Client, deep, kept, lent, made, mixed, named, shown } from "./configs";
import { form } from "./form";
import { Shop } from "./shop";

type Part = { id: string };
const steps = new Map([["kept", (part: Part) => void (part.id = "pk_kept_2")]]);
const makeStep = (id: string) => (part: Part) => void (part.id = id);
const step = makeStep("pk_made_2");
const services = { editor: { save: (part: Part) => void (part.id = "pk_deep_2") } };
const session = { login: (part: Part) => void (part.id = "pk_named_2") };

const mixin = {
  save(this: { web: Part }) {
    this.web.id = "pk_mixed_2";
  },
};
const editor = {
  id: "",
  save() {
    this.id = "pk_lent_2";
  },
};
const page = {
  config: shown,
  load() {
    this.config.web.id = "pk_shown_2";
  },
};

export async function change() {
  steps.get("kept")?.(kept.web);
  step(made.web);
  services.editor.save(deep.web);
  session.login(named.web);
  await import("./configs").then(({ later: { web } }) => {
    web.id = "pk_later_2";
  });
  form.part.id = "pk_held_2";
  ({ ...mixed, ...mixin }).save();
  const part: Part & { save?: () => void } = lent.web;
  part.save = editor.save;
  part.save();
  Shop.open().config.web.id = "pk_owned_2";
  page.load();
  Object.assign(Client, { Web: "pk_client_2" });
}
