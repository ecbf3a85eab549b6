import { Client, deep, kept, made, named } from "./configs";
import { form } from "./form";

type Part = { id: string };
const steps = new Map([["kept", (part: Part) => void (part.id = "pk_kept_2")]]);
const makeStep = (id: string) => (part: Part) => void (part.id = id);
const step = makeStep("pk_made_2");
const services = { editor: { save: (part: Part) => void (part.id = "pk_deep_2") } };
const session = { login: (part: Part) => void (part.id = "pk_named_2") };

export async function change() {
  steps.get("kept")?.(kept.web);
  step(made.web);
  services.editor.save(deep.web);
  session.login(named.web);
  await import("./configs").then(({ later: { web } }) => {
    web.id = "pk_later_2";
  });
  form.part.id = "pk_held_2";
  Object.assign(Client, { Web: "pk_client_2" });
}
