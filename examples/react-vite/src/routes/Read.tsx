import { useEffect } from "react";
import { Link, useParams } from "react-router-dom";
import { findArticle } from "../content/articles";
import { guardAccount } from "../lib/account-guard";
import { useMember } from "../lib/session";

export function Read() {
  const { slug } = useParams();
  const member = useMember();
  const article = findArticle(slug);

  useEffect(() => {
    if (member) void guardAccount(member);
  }, [member]);

  if (!article) return <p>This page has drifted off. <Link to="/">Back to the contents</Link></p>;
  return (
    <article>
      <h1>{article.title}</h1>
      <p className="intro">{article.intro}</p>
      {article.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}
