// dateline_trainer TASK INPUT... OUTPUT: makes the weights that the language engine is built with. tools/train calls
// it.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "language/conllu.hpp"
#include "languages/en/english.hpp"
#include "tools/trainer/lemma_trainer.hpp"
#include "tools/trainer/network_trainer.hpp"
#include "tools/trainer/segmentation_trainer.hpp"

namespace dateline {

namespace {

struct Task {
    std::string_view name;
    std::string_view arguments;
    std::size_t argument_count = 0;
    void (*run)(const std::vector<std::string>& arguments) = nullptr;
};

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError(path, "it cannot be opened", "Give the path of a file that can be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes << std::flush;
    if (!out) throw InputError(path, "it cannot be written", "Give the path of a file in a folder that is there");
}

void make_segmentation(const std::vector<std::string>& arguments) {
    write_file(arguments[1], train_segmentation(read_file(arguments[0]), arguments[0], english(), std::cerr));
}

void make_network(const std::vector<std::string>& arguments) {
    NetworkLabels labels;
    std::vector<LabelledSentence> sentences = read_treebank(read_file(arguments[0]), arguments[0], labels, true);
    std::vector<LabelledSentence> held_out = read_treebank(read_file(arguments[1]), arguments[1], labels, false);
    for (const std::vector<NamedSentence>& named :
         {read_uner(read_file(arguments[2])), read_wikigold(read_file(arguments[3]))}) {
        std::vector<LabelledSentence> more = only_named(named);
        std::move(more.begin(), more.end(), std::back_inserter(sentences));
    }
    std::vector<LabelledSentence> headlines = as_headlines(sentences);
    std::move(headlines.begin(), headlines.end(), std::back_inserter(sentences));
    write_file(arguments[4],
               train_network({}, std::move(labels), std::move(sentences), std::move(held_out), english(), std::cerr));
}

void make_lemmas(const std::vector<std::string>& arguments) {
    const std::string treebank = read_file(arguments[0]);
    std::vector<ConlluSentence> sentences;
    ConlluReader reader(treebank, arguments[0]);
    while (auto sentence = reader.next()) sentences.push_back(std::move(*sentence));
    write_file(arguments[2], train_lemmas(sentences, read_file(arguments[1])));
}

constexpr Task kTasks[] = {
    {"network", "TREEBANK.conllu HELD_OUT.conllu UNER.iob2 WIKIGOLD.txt OUTPUT.weights", 5, make_network},
    {"lemmas", "TREEBANK.conllu IRREGULAR_FORMS.tsv OUTPUT.tsv", 3, make_lemmas},
    {"segmentation", "TREEBANK.conllu OUTPUT.weights", 2, make_segmentation},
};

int run(const std::vector<std::string>& words) {
    for (const Task& task : kTasks) {
        if (words.empty() || words[0] != task.name || words.size() != task.argument_count + 1) continue;
        task.run({words.begin() + 1, words.end()});
        return 0;
    }
    std::cerr << "use:\n";
    for (const Task& task : kTasks) std::cerr << "  dateline_trainer " << task.name << ' ' << task.arguments << '\n';
    return 2;
}

}  // namespace

}  // namespace dateline

int main(int argc, char** argv) {
    try {
        return dateline::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "dateline_trainer: " << error.what() << '\n';
        return 1;
    }
}
