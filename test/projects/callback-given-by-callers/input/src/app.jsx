import { enter, Session, visit } from "./attach";
import { Guard, Plain } from "./guard";

export const App = ({ user, report }) => (
  <Guard user={user} onLeave={({ challenge }) => report(challenge)}>
    <Plain user={user} onLeave={() => report("left")} />
  </Guard>
);

export function start(user, report) {
  enter(user.id, ({ challenge }) => report(challenge));
  visit(user.id, { onLeave: () => report("left") });
  new Session(() => false).start(user.id);
}
