// TODO(rupt-migrate): module-declaration: delete this declaration once v2 is gone
declare module "rupt";
declare module "*.svg";
