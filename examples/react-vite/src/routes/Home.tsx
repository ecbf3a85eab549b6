import { Link } from "react-router-dom";
import { articles } from "../content/articles";

export function Home() {
  return (
    <ol className="contents">
      {articles.map((article) => (
        <li key={article.slug}>
          <h2>
            <Link to={`/read/${article.slug}`}>{article.title}</Link>
          </h2>
          <p>{article.intro}</p>
          <small>{article.minutes} minutes</small>
        </li>
      ))}
    </ol>
  );
}
