export const loginUrl = ({ fullPath }) => `/login?next=${fullPath}`;
