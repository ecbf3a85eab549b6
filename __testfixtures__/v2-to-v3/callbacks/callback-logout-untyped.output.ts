import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "a" });

const ruptClient = new Rupt({ clientId: "b" });

const ruptV3 = new Rupt({ clientId: "c" });

const ruptV32 = new Rupt({ clientId: "d" });

const ruptV33 = new Rupt({ clientId: "e" });

const ruptV34 = new Rupt({ clientId: "f" });

export const go = (id: string, log: (x: unknown) => void) => {
  void rupt.evaluate.access({
    user: id,
    on_logout: (info: { challenge?: string } = {}) => log(info.challenge),
  });
  void ruptClient.evaluate.access({
    user: id,
    on_logout: (info: { challenge?: string } = {}) => log(info?.challenge),
  });
  void ruptV3.evaluate.access({
    user: id,
    on_logout: (_info?: { challenge?: string }) => log(id),
  });
  void ruptV32.evaluate.access({
    user: id,
    on_logout: ({ challenge }: { challenge?: string } = {}) => log(challenge),
  });
  void ruptV33.evaluate.access({
    user: id,
    on_logout({ challenge }: { challenge?: string } = {}) {
      log(challenge);
    },
  });
  void ruptV34.evaluate.access({
    user: id,
    on_logout: function (this: void, info: { challenge?: string } = {}) {
      log(info.challenge);
    },
  });
};
