export { guardAccount, type Owner } from "./guard-account";
export { urls } from "./urls";
