export { guard as default } from "ui";
