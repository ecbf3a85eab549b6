import Rupt from "rupt";

const settings = { id: "web" };
const others = { id: "other" };

const rename = (parts, target) => {
  target.id = parts[0];
};

try {
  throw settings;
} catch (thrown) {
  thrown.id = "renamed";
}
rename`renamed, too${others}`;

export function enter(user) {
  Rupt.attach({ client_id: settings.id, account: user });
  Rupt.attach({ client_id: others.id, account: user });
}
