declare module "rupt";
declare module "*.svg";
