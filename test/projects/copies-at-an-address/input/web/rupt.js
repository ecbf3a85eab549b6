export const attach = ({ client_id }) => console.log(client_id);
