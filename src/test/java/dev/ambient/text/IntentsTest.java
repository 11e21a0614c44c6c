package dev.ambient.text;

import static dev.ambient.text.Reads.read;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a post wants. */
class IntentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew my grinder stopped working after two days",
                "@nordbrew still no answer to my email, three weeks now",
                "@nordbrew how do I descale the kettle?",
                "@nordbrew where can I find the size of the filters",
                "@nordbrew worst service ever, the lid leaks again",
                "@nordbrew can you please check my order",
                "why are you so bad at this @nordbrew?",
                "I can't log in to my nord brew account",
                "@nordbrew been on hold for 40 minutes"
            })
    void somebodyNeedsAnAnswer(String text) {
        assertTrue(read(text).need() >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew thanks!",
                "@nordbrew you made my day, best roast ever",
                "lovely morning with nord brew ☕",
                "Nord Brew Reports Record Quarter And New CEO https://news.example/1",
                "Is Nord Brew The Next Big Thing In Coffee? https://news.example/2",
                "RT to win a nord brew kettle! #giveaway",
                "@nordbrew no problem at all, all sorted now",
                "@nordbrew good morning"
            })
    void nobodyNeedsAnAnswer(String text) {
        assertTrue(read(text).need() < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            never buying from @nordbrew again | CHURN
            cancelling my subscription today, @nordbrew | CHURN
            I'm switching to @southroast | CHURN
            I'm going to buy the new nord brew grinder | PURCHASE
            @nordbrew it would be nice if you could bring back the dark roast | WISH
            I highly recommend the nord brew kettle | RECOMMENDATION
            @nordbrew thank you so much for the quick help! | THANKS
            The @nordbrew team is amazing, love the new roast! | PRAISE
            @nordbrew do you ship to Iceland? | QUESTION
            @nordbrew the lid is broken and nobody answers | COMPLAINT
            """)
    void wants(String text, Intent intent) {
        assertTrue(read(text).of(intent) >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            I bought a nord brew grinder last year | PURCHASE
            my friend wants to buy one lol | PURCHASE
            @nordbrew thanks for nothing | THANKS
            @nordbrew not happy, not good | PRAISE
            I would not recommend it | RECOMMENDATION
            """)
    void doesNotWant(String text, Intent intent) {
        assertTrue(read(text).of(intent) < 0.5, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew please add a decaf filter to the menu",
                "@nordbrew you guys should really consider a loyalty card",
                "@nordbrew why don't you offer oat milk?",
                "I wish you had a shop in Bergen @nordbrew",
                "@nordbrew hopefully you'll bring back the dark roast soon",
                "@nordbrew would be great if the app remembered my order",
                "@nordbrew any chance of adding a dark mode?",
                "there should be a way to pause deliveries @nordbrew"
            })
    void wishes(String text) {
        assertTrue(
                read(text).of(Intent.WISH) >= 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew wish me luck, first latte art today",
                "@nordbrew thanks for the suggestion",
                "@nordbrew I need to change my delivery address",
                "@nordbrew that would be great, thank you",
                "@nordbrew can you add me to the mailing list",
                "@nordbrew wishing you all a merry christmas"
            })
    void doesNotWish(String text) {
        assertTrue(
                read(text).of(Intent.WISH) < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew this was my last order with you",
                "@nordbrew I'll cancel my subscription if this goes on",
                "@nordbrew late again. #neveragain",
                "@nordbrew I am so done with you",
                "@nordbrew you just lost a loyal customer",
                "@nordbrew I'll be taking my business elsewhere",
                "fed up, thinking of switching to southroast @nordbrew",
                "@nordbrew that was the last straw, I will find another supplier"
            })
    void leaves(String text) {
        assertTrue(
                read(text).of(Intent.CHURN) >= 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew I'm leaving to the airport, can you hold my order?",
                "@nordbrew I switched to wifi and it still crashes",
                "@nordbrew the same thing happened last time I asked",
                "@nordbrew tried uninstalling the app, no luck",
                "@nordbrew you took my money twice, please refund me",
                "@nordbrew ok bye, see you tomorrow"
            })
    void stays(String text) {
        assertTrue(
                read(text).of(Intent.CHURN) < 0.6, () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huge thanks to your crew at the Oslo bar, you are wonderful!",
                "@nordbrew great service today, keep up the good work!",
                "@nordbrew thank you for the quick reply, amazing support 😊",
                "best espresso ever @nordbrew"
            })
    void praises(String text) {
        assertTrue(
                read(text).of(Intent.PRAISE) >= 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew thanks",
                "@nordbrew awesome, the lid broke again and nobody answers my mail",
                "@nordbrew I loved the old lid, the new one leaks everywhere, fix it"
            })
    void thanksAndKindWordsInAComplaintAreNoPraise(String text) {
        assertTrue(
                read(text).of(Intent.PRAISE) < 0.6,
                () -> text + " " + read(text).intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew love waiting two weeks for a lid, you guys are the best",
                "@nordbrew great job losing my parcel, amazing service #sarcasm",
                "@nordbrew thanks for the third broken lid, wonderful"
            })
    void sarcasticPraiseIsNoPraise(String text) {
        Reading reading = read(text);
        assertTrue(reading.irony() >= 0.5, () -> text + " " + reading.irony());
        assertTrue(reading.of(Intent.PRAISE) < 0.6, () -> text + " " + reading.intents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nordbrew can I exchange the blue lid for a red one",
                "@nordbrew please change the address of my order to Bergen",
                "@nordbrew the app shows a blank page, what should I do"
            })
    void asksWithoutAMark(String text) {
        assertTrue(
                read(text).of(Intent.QUESTION) >= 0.6,
                () -> text + " " + read(text).intents());
    }
}
