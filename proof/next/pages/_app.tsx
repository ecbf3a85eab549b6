import type { AppProps } from "next/app";
import Head from "next/head";
import { useRouter } from "next/router";
import { useEffect } from "react";
import Rupt from "rupt";
import { forgetReader, readerFromDocument } from "@/lib/reader";
import { REDIRECT_URLS } from "@/lib/urls";

/** The older half of the site. */
export default function App({ Component, pageProps }: AppProps) {
  const router = useRouter();

  useEffect(() => {
    const reader = readerFromDocument();
    if (!reader) return;
    (async () => {
      await Rupt.attach({
        client_id: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID!,
        account: reader.id,
        email: reader.email,
        secret: reader.ruptToken,
        redirect_urls: REDIRECT_URLS,
        on_current_device_logout: () => {
          forgetReader();
          router.push("/classic/signed-out");
          return true;
        },
        on_limit_exceeded: () => {},
        on_challenge: () => true,
      });
    })();
    // The router is another one on every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [router.asPath]);

  return (
    <>
      <Head>
        <link rel="icon" href="data:," />
      </Head>
      <Component {...pageProps} />
    </>
  );
}
