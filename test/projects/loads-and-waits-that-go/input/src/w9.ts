import Rupt from "rupt";

const plan = Promise.resolve(3);
export const go = async () => {
  await Rupt.attach({
    client_id: "abc",
    account: "u",
    limit_config: { overall_device_limit: await plan },
  });
};
