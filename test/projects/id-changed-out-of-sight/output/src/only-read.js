import { read } from "./configs.js";

const { web, list } = read;
const named = ({ web: { name } }) => name;

export const names = () => [
  `${web.name} ${named(read)}`,
  typeof read.web,
  Object.keys(read.web).length,
  list.map((each) => each.id).join(),
  list.find((each) => each.id === web.id)?.id,
  Object.values(read).length,
  JSON.stringify(read),
  { ...read.web, name: "copy" }.name,
];
