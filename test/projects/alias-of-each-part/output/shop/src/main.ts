import { rupt } from "../../account/src/rupt";

const { id } = document.body.dataset;
if (id) void rupt.evaluate.access({ user: id });
