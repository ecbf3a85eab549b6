import Rupt from "@ruptjs/client";
const REGION = "eu";
const ID = `abc-${REGION}`;

const rupt = new Rupt({ clientId: ID });

export const go = (id: string) => void rupt.evaluate.access({ user: id });
export const other = (id: string) => void rupt.evaluate.access({ user: id });
