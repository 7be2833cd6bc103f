import { type PageWord, pageWords } from "../language/page-words.ts";
import type { View } from "./view.ts";

/** The name of a field of the catalogue. */
export function topicName(view: View, topic: string): string {
  const word = `topic.${topic}`;
  return word in pageWords ? view.word(word as PageWord) : topic;
}
