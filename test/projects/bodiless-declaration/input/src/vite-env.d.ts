/// <reference types="vite/client" />
declare module "*.css";
interface ImportMetaEnv {
  readonly VITE_RUPT_CLIENT_ID: string;
}
