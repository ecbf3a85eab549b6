const code = `window.Rupt.attach({ client_id: "abc", account: "1" });`;
export const A = () => <script dangerouslySetInnerHTML={{ __html: code }} />;
export const help = "Call Rupt.attach() first";
