import { enter, Keeper, Session, visit } from "./attach";
import { Guard, Kept, Plain, Spread } from "./guard";

const spread = { onLeave: ({ challenge }) => console.log(challenge) };

export const App = ({ user, report }) => (
  <Guard user={user} onLeave={({ challenge }) => report(challenge)}>
    <Kept user={user} onLeave={({ challenge }) => report(challenge)} />
    <Spread user={user} {...spread} />
    <Plain user={user} onLeave={() => report("left")} />
  </Guard>
);

export function start(user, report) {
  enter(user.id, ({ challenge }) => report(challenge));
  visit(user.id, { onLeave: () => report("left") });
  new Keeper({ onLeave: ({ challenge }) => report(challenge) }).start(user.id);
  new Session(() => false).start(user.id);
}
