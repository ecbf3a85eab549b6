export { default as Security } from "@ruptjs/client";
