export { default } from "@ruptjs/client";
