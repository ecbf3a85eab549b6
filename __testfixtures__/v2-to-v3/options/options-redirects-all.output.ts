import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const APP = "https://a.example";
export function go(id: string) {
  void rupt.evaluate.access({
    user: id,
  });
}
