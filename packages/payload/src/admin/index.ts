export { Icon, Logo } from './branding.tsx'
export { StoryBoard } from './board/story-board.tsx'
