import Rupt from "rupt";

type Event = { name: string };
enum Reason {
  Remote = "remote",
}

export function start(user: string) {
  void Rupt.attach({
    client_id: "abc",
    account: user,
    email: "a@b.example",
    on_current_device_logout: () => {
      type Own = Event & { at: number };
      const event: Own = { name: Reason.Remote, at: 1 };
      let name: string;
      ({ name } = event);
      console.log(name);
    },
  });
}
