export const away = () => "/out";
