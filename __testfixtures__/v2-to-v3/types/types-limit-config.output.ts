import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const limits = { overall_device_limit: 3 };
export const go = (id: string) => void rupt.evaluate.access({ user: id });
