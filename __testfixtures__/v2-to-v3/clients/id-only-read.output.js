import Rupt from "@ruptjs/client";

const config = { web: { id: "pk_read", name: "web" }, list: [{ id: "pk_list" }] };

const rupt = new Rupt({ clientId: config.web.id });

const { web, ...others } = config;
const called = ({ name = "app" }) => name;
const getConfig = () => config;
class Page {
  title = config.web.name;
  constructor(part) {
    this.part = part;
  }
  text() {
    return `${this.title} ${this.part.id}`;
  }
}

const described = () => [
  typeof config.web,
  web.name in others,
  called(config.web),
  getConfig().web.name,
  new Page(web).text(),
  Object.keys(config.web).length,
  Object.entries(config).map(([key, value]) => `${key} ${value.name}`),
  config.list.find((each) => each.id === web.id)?.id,
  { ...config.web, id: "copy" }.id,
  config.web === web && config.web ? config.web.id : null,
];

export async function protect(account) {
  console.log(JSON.stringify(config), described());
  await rupt.evaluate.access({ user: account });
}
